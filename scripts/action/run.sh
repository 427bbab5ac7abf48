#!/usr/bin/env bash
# Runs one command for action.yml. What it found is an output, not this script's end: reports are uploaded first.
set -euo pipefail

say() { printf '%s=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"; }
refuse() {
  printf '::error::%s\n' "$1"
  say exit-code 2
  exit 0
}

command=${INPUT_COMMAND:-}
report_dir=${INPUT_REPORT_DIR:-mockference-report}

if [ -n "${INPUT_PATH:-}" ]; then
  program=(node "$INPUT_PATH")
else
  program=(npx --yes "mockference@${INPUT_VERSION:-latest}")
fi

# xargs knows quotes and backslashes, and expands nothing.
args=()
if ! words=$(printf '%s' "${INPUT_ARGS:-}" | xargs -r -n 1 printf '%s\n' 2>&1); then
  refuse "Failed to read args: expected quotes in pairs, found ${words##*: }"
fi
while IFS= read -r word; do
  [ -z "$word" ] || args+=("$word")
done <<< "$words"

serve() {
  mkdir -p "$report_dir"
  local log="$report_dir/serve.log" pid line deadline=$((SECONDS + ${INPUT_READY_SECONDS:-60}))
  nohup "${program[@]}" serve "${args[@]}" > "$log" 2>&1 < /dev/null &
  pid=$!
  printf '%s\n' "$pid" > "$report_dir/serve.pid"
  until line=$(grep -m 1 -o 'listening on http://[^ ]*' "$log"); do
    if ! kill -0 "$pid" 2> /dev/null; then
      refuse "Failed to start the server: expected it to listen, found that it ended: $(tail -n 1 "$log")"
    fi
    if [ "$SECONDS" -ge "$deadline" ]; then
      kill "$pid"
      refuse "Failed to start the server: expected it to be ready within ${INPUT_READY_SECONDS:-60} s, found it still starting"
    fi
    sleep 0.1
  done
  local url=${line#listening on }
  say url "$url"
  say port "${url##*:}"
  say pid "$pid"
  say log "$log"
  say report-dir "$report_dir"
  say exit-code 0
  printf 'Mockference is ready on %s; stop it with: kill %s\n' "$url" "$pid"
}

judge() {
  local code=0
  "${program[@]}" "$command" "${args[@]}" --report text,github,json,junit,sarif,html --report-dir "$report_dir" || code=$?
  say exit-code "$code"
  say report-dir "$report_dir"
  # An older report must not be taken for this one: with code 2 none was written.
  if [ "$code" -le 1 ]; then
    cat "$report_dir/report.txt"
    say sarif "$report_dir/report.sarif"
  fi
}

laws() {
  local code=0
  mkdir -p "$report_dir"
  "${program[@]}" laws "${args[@]}" | tee "$report_dir/laws.txt" || code=${PIPESTATUS[0]}
  say exit-code "$code"
  say report-dir "$report_dir"
  if [ "$code" -eq 1 ]; then
    printf '::error title=Mockference laws::A law does not hold; see the log of this step or %s\n' "$report_dir/laws.txt"
  fi
}

case "$command" in
  check | validate) judge ;;
  laws) laws ;;
  serve) serve ;;
  *) refuse "Failed to run: expected check, validate, laws or serve, found '$command'" ;;
esac
