#!/bin/sh
# Recomputes every vector with sha256sum, outside JavaScript, and compares: vectors.tsv holds id, hash, text, split by tabs.
# Prints how many were compared; the exit code is that of the comparison.
set -eu
cd "$(dirname "$0")"
count=0 wrong=0
tab=$(printf '\t')
while IFS="$tab" read -r id hash text; do
  count=$((count + 1))
  got=$(printf '%s' "$text" | sha256sum | cut -d ' ' -f 1)
  if [ "$got" != "$hash" ]; then
    wrong=$((wrong + 1))
    printf '%s: %s expected, %s computed\n' "$id" "$hash" "$got" >&2
  fi
done < vectors.tsv
printf '%d vectors, %d wrong\n' "$count" "$wrong"
[ "$wrong" -eq 0 ]
