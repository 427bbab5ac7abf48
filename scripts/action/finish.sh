#!/usr/bin/env bash
# Ends the step as the command ended. Wrong use fails it in any case: nothing was judged.
set -euo pipefail

code=${EXIT_CODE:-2}
if [ "$code" -eq 1 ] && [ "${INPUT_FAIL:-true}" != true ]; then
  code=0
fi
exit "$code"
