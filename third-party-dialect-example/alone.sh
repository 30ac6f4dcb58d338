#!/bin/sh
# Builds a copy of this directory, and a project that new-dialect has written, outside of the reactor, against installed artifacts.
# Before: ./mvnw -q install -DskipTests in the root, so that the local repository has them.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/example"
cp -r "$here/src" "$here/pom.xml" "$here/README.md" "$work/example"
(cd "$work/example" && "$root/mvnw" -B -o verify)

# NEW_DIALECT is a command that runs alkahest; without it only the example is built.
if [ -n "$NEW_DIALECT" ]; then
  $NEW_DIALECT new-dialect --name Hsqldb --package com.example.fresh --url-prefix jdbc:hsqldb: \
    --product "HSQL Database Engine" --driver org.hsqldb:hsqldb:2.7.4 --out "$work/fresh"
  # Without a URL its rules are skipped; what is proved is that it compiles, packages, and says so.
  (cd "$work/fresh" && "$root/mvnw" -B -o verify)
fi
