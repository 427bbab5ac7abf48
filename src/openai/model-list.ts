/** A model that can be asked. */
export interface ListedModel {
  readonly id: string
  /** Seconds since the Unix epoch. */
  readonly created: number
  readonly ownedBy: string
}

/** One entry of `GET models`, which `GET models/{id}` answers too where an API has it. */
export interface ModelObject {
  readonly id: string
  readonly object: 'model'
  readonly created: number
  readonly owned_by: string
}

/** The answer to `GET models`. */
export interface ModelList {
  readonly object: 'list'
  readonly data: readonly ModelObject[]
}

export function encodeModel({ id, created, ownedBy }: ListedModel): ModelObject {
  return { id, object: 'model', created, owned_by: ownedBy }
}

export function encodeModelList(models: readonly ListedModel[]): ModelList {
  return { object: 'list', data: models.map(encodeModel) }
}
