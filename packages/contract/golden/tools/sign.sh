#!/bin/sh
# Signs decoded pairs (one "name=value" a line on standard input) as the provider signs a webhook:
# sha256 of the method, the values in byte order of their names, and the key, joined by {up}; sign and signature left out.
# Usage: sign.sh METHOD KEY < pairs
set -eu
method=$1 key=$2
{
  printf '%s' "$method"
  grep -v -e '^sign=' -e '^signature=' | LC_ALL=C sort -t= -k1,1 | while IFS= read -r pair; do printf '{up}%s' "${pair#*=}"; done
  printf '{up}%s' "$key"
} | sha256sum | cut -d ' ' -f 1
