/**
 * What words of a prompt change. `mode`: above 0 major, below 0 minor. `pace` and `beat`: hats and kicks. `bright`: upper
 * partials. `drive`: distortion. `sustain`: how long notes sound. `tremble`: tremolo. `depth`: bass and a lower register.
 */
export const STYLE_AXES = ['mode', 'pace', 'bright', 'drive', 'beat', 'sustain', 'tremble', 'depth'] as const

export type StyleAxis = (typeof STYLE_AXES)[number]
type Style = Readonly<Partial<Record<StyleAxis, number>>>

const MOODS: Readonly<Record<string, Style>> = {
  angry: { mode: -1, drive: 1.2, beat: 0.8, pace: 0.8 },
  bright: { mode: 0.5, bright: 1.2, depth: -0.5 },
  calm: { pace: -1.2, drive: -1, beat: -1.2, sustain: 1 },
  cheerful: { mode: 1.5, bright: 0.7, pace: 0.6 },
  dark: { mode: -1.3, bright: -1.2, depth: 1 },
  dramatic: { mode: -0.8, depth: 0.8, beat: 0.6, sustain: 0.6 },
  dreamy: { sustain: 1.3, tremble: 0.8, beat: -1, pace: -0.7 },
  energetic: { pace: 1.4, beat: 1.2, drive: 0.4, bright: 0.5 },
  epic: { depth: 1, beat: 0.8, sustain: 0.7, drive: 0.5 },
  fast: { pace: 1.5, sustain: -0.6 },
  happy: { mode: 1.6, bright: 0.6, pace: 0.5 },
  melancholic: { mode: -1.5, pace: -0.7, bright: -0.4, sustain: 0.8 },
  peaceful: { mode: 0.5, pace: -1.2, beat: -1.3, sustain: 1.2 },
  relaxing: { pace: -1, beat: -0.9, drive: -0.8, sustain: 0.9 },
  romantic: { mode: 0.4, sustain: 1, tremble: 0.5, pace: -0.5 },
  sad: { mode: -1.6, pace: -0.9, bright: -0.7, sustain: 0.8 },
  slow: { pace: -1.5, sustain: 0.8 },
  soft: { drive: -1.2, bright: -0.8, beat: -0.8 },
  upbeat: { mode: 0.9, pace: 1.1, beat: 0.8 },
}

const GENRES: Readonly<Record<string, Style>> = {
  ambient: { beat: -1.5, sustain: 1.5, tremble: 0.6, pace: -1.2 },
  blues: { mode: -0.7, drive: 0.6, depth: 0.5, tremble: 0.4 },
  classical: { drive: -1.3, beat: -1.3, sustain: 0.4, bright: 0.2 },
  country: { mode: 0.8, sustain: -0.5, pace: 0.3 },
  disco: { beat: 1.4, pace: 0.9, bright: 0.6 },
  edm: { beat: 1.6, drive: 0.9, bright: 1, pace: 1 },
  electronic: { beat: 0.9, bright: 0.9, drive: 0.5 },
  folk: { drive: -0.8, beat: -0.7, mode: 0.5 },
  funk: { beat: 1, depth: 0.8, sustain: -0.9, pace: 0.6 },
  house: { beat: 1.5, depth: 0.7, pace: 0.7 },
  jazz: { drive: -0.5, depth: 0.8, tremble: 0.7, beat: -0.2, pace: 0.4 },
  lofi: { bright: -1.2, beat: 0.3, tremble: 0.9, pace: -0.6 },
  metal: { mode: -1, drive: 2, beat: 1.2, depth: 0.7, pace: 1 },
  pop: { mode: 0.7, beat: 0.6, bright: 0.6 },
  reggae: { mode: 0.4, depth: 1.1, pace: -0.4, sustain: -0.8 },
  rock: { drive: 1.6, beat: 1, bright: 0.4, pace: 0.3 },
  soul: { depth: 0.6, tremble: 0.8, sustain: 0.5 },
  techno: { beat: 1.6, mode: -0.6, sustain: -0.8, pace: 1.1 },
}

const INSTRUMENTS: Readonly<Record<string, Style>> = {
  bass: { depth: 1.6, bright: -0.6 },
  bells: { bright: 1.3, sustain: 0.9, depth: -1 },
  choir: { sustain: 1.5, tremble: 0.6, bright: -0.3 },
  drums: { beat: 1.6, pace: 0.6 },
  flute: { bright: -1.2, drive: -1.2, tremble: 0.9, depth: -0.9 },
  guitar: { sustain: -0.3, drive: 0.6, bright: 0.4 },
  orchestra: { sustain: 1, depth: 0.8, bright: 0.3 },
  organ: { sustain: 1.6, tremble: 1.2, bright: 0.5 },
  piano: { sustain: -0.4, drive: -0.9, bright: 0.2 },
  saxophone: { bright: 0.7, tremble: 0.8, drive: 0.4 },
  strings: { sustain: 1.3, tremble: 0.7, drive: -0.4 },
  synth: { bright: 1.1, drive: 0.5 },
  trumpet: { bright: 1.3, sustain: 0.3, depth: -0.4 },
  violin: { sustain: 1.1, tremble: 1.1, depth: -0.8 },
}

/** Words that mean something, in small letters. */
export const STYLE_WORDS: Readonly<Record<string, Style>> = { ...MOODS, ...GENRES, ...INSTRUMENTS }
