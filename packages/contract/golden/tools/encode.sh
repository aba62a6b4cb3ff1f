#!/bin/sh
# Writes decoded pairs (one "name=value" a line on standard input) as a raw webhook query.
# Usage: encode.sh literal|php METHOD KEY < pairs
#   literal  brackets and colons as they are, everything else percent-encoded, a space as %20
#   php      what PHP's http_build_query writes: brackets encoded, a space as +
# The signature goes where the alphabet puts it among the other names.
set -eu
style=$1 method=$2 key=$3
here=$(cd "$(dirname "$0")" && pwd)
pairs=$(cat)
signature=$(printf '%s\n' "$pairs" | sh "$here/sign.sh" "$method" "$key")

printf 'method=%s' "$method"
# All bytes at once, as hexadecimal words: a process for each name and value took seconds.
printf '%s\nsignature=%s\n' "$pairs" "$signature" | LC_ALL=C sort -t= -k1,1 | od -An -v -tx1 | tr -s ' \n' '\n\n' | awk -v style="$style" '
  BEGIN { for (i = 0; i < 256; i++) char[sprintf("%02x", i)] = sprintf("%c", i) }
  function put(hex, c) {
    c = char[hex]
    if (c ~ /^[A-Za-z0-9_.-]$/ || (style == "literal" && (c == "[" || c == "]" || c == ":"))) printf "%s", c
    else if (style == "php" && hex == "20") printf "+"
    else printf "%%%s", toupper(hex)
  }
  $1 == "" { next }
  $1 == "0a" { place = ""; next }
  place == "" { printf "&params"; put("5b"); place = "name" }
  place == "name" && $1 == "3d" { put("5d"); printf "="; place = "value"; next }
  { put($1) }'
printf '\n'
