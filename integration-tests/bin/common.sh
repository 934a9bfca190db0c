# What the commands in this folder share; sourced, not run.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

# Sets JAVA_HOME to the first JDK 25 or newer.
find_jdk() {
  local candidate on_path=
  if command -v javac >/dev/null; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$on_path"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  say "There is no JDK 25; install one (for example Debian's openjdk-25-jdk or Eclipse Temurin 25) and point JAVA_HOME to it."
  exit 1
}

need_maven() {
  command -v mvn >/dev/null && return
  say "There is no Maven; install it, on Debian with: apt-get install maven."
  exit 1
}

# True when the stack's jars are absent or older than a source.
is_stale() {
  local built=$home/integration-tests/target/built
  [ -e "$built" ] || return 0
  [ -n "$(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main "$home"/directory-service/src/test/java/nl/raakpunt/directory/testing \
    -newer "$built" -print -quit)" ]
}

# Packages everything, without tests; --build forces.
build() {
  need_maven
  say "Building (a first time takes some minutes) ..."
  local log=$home/integration-tests/target/build.log stamp
  mkdir -p "$home/integration-tests/target"
  # The stamp is from before the build, so that a change made meanwhile is not missed.
  stamp=$(mktemp "$home/integration-tests/target/stamp.XXXXXX")
  if ! (cd "$home" && mvn -q -B -ntp -DskipTests -Dspotless.check.skip package) >"$log" 2>&1 </dev/null; then
    rm -f "$stamp"
    grep -E '^\[ERROR\]' "$log" | head -20 >&2
    say "The build failed; all of it is in $log."
    exit 1
  fi
  mv "$stamp" "$home/integration-tests/target/built"
}

# Runs a class of this module in place of this shell.
run_java() {
  run_with "$home/integration-tests/target/classes:$home/integration-tests/target/lib/*" "$@"
}

# Runs a class of this module's tests in place of this shell.
run_test_java() {
  local target=$home/integration-tests/target
  run_with "$target/test-classes:$target/classes:$(cat "$target/test-class-path")" "$@"
}

run_with() {
  local classes=$1 class=$2
  shift 2
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Draakpunt.home="$home" \
    ${RAAKPUNT_JAVA_OPTIONS:-} -cp "$classes" "$class" "$@"
}
