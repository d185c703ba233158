#!/usr/bin/env bash
# Tries the README's two commands as a new user meets them: a source archive without .git, in a folder with blanks and `&`,
# an empty home and npm cache, not as root, with the Node and the npm that each trial names. Run by hand, on Linux:
#
#   scripts/fresh.sh                     the trials below, one after the other
#   scripts/fresh.sh 22/12 20/11+scripts=no+net=no+full
#
# A trial is NODE/NPM, and after it what is different: +scripts=no (npm_config_ignore_scripts=true), +net=no (no network
# after the install but loopback; needs root), +git (a clone instead of an archive), +full (all of `npm test`, not the unit
# tests alone). Both come from the registry as plain packages. Says a line for each trial; exit code 0 only if all held.
# The output of each command stays in the folder that is named first. FRESH_KEEP=yes keeps the checkouts as well.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
DEFAULT=(20/10 20/11+full 20/11+scripts=no+net=no 22/10+scripts=no 22/11 22/12+full 22/12+scripts=no+net=no 24/11+scripts=no 24/12+git)
if [[ ${1:-} == --help ]]; then
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"
  exit 0
fi
trials=("${@:-${DEFAULT[@]}}")
for trial in "${trials[@]}"; do
  [[ $trial =~ ^[0-9]+/[0-9]+(\+(scripts=no|net=no|git|full))*$ ]] && continue
  echo "\"$trial\" is no trial; scripts/fresh.sh --help says how one is written." >&2
  exit 2
done

base=$(mktemp -d "${TMPDIR:-/tmp}/coldcopy-fresh-XXXXXX")
chmod 755 "$base"
mkdir "$base/logs"
echo "Logs: $base/logs"
user=$(id -un)
if [[ $user == root ]]; then user=nobody; fi

# What a machine needs to reach its registry at all.
reach=()
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_EXTRA_CA_CERTS npm_config_registry; do
  if [[ -n ${!name:-} ]]; then reach+=("$name=${!name}"); fi
done

# Fetches PACKAGE@VERSION into a folder of its own, once, and prints the folder.
fetched() {
  local to="$base/tools/$1@$2"
  if [[ ! -d $to ]]; then npm install --prefix "$to" --ignore-scripts --no-audit --no-fund --loglevel=error "$1@$2" >&2 || return 1; fi
  echo "$to/node_modules"
}

# The folder of one trial's `node` and `npm`.
tools() {
  local bin="$base/tools/bin-$1-$2" node npm system=linux
  if [[ $(uname -m) == aarch64 ]]; then system+=-arm64; else system+=-x64; fi
  node=$(fetched "node-$system" "$1") && npm=$(fetched npm "$2") || return 1
  mkdir -p "$bin"
  ln -sf "$node/node-$system/bin/node" "$bin/node"
  for name in npm npx; do ln -sf "$npm/npm/bin/$name-cli.js" "$bin/$name"; done
  echo "$bin"
}

# Runs a command as the user of the trial, in its checkout, with nothing of our own environment.
as_user() {
  local clean=(env -i HOME="$home" USER="$user" PATH="$bin:/usr/local/bin:/usr/bin:/bin" LANG=C.UTF-8 "${reach[@]}" "${settings[@]}")
  local enter=()
  if [[ $user != "$(id -un)" ]]; then enter=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups); fi
  (cd "$checkout" && "${alone[@]}" "${enter[@]}" "${clean[@]}" "$@")
}

# Runs a step, its output in a file, and says how it ended.
step() {
  local name=$1 began=$SECONDS code
  shift
  as_user "$@" >"$logs.$name.log" 2>&1
  code=$?
  if [[ $code -ne 0 ]]; then held=no; fi
  said+=" · $name $([[ $code -eq 0 ]] && echo held || echo "FAILED ($code)") $((SECONDS - began)) s"
}

try() {
  local trial=$1 versions=${1%%+*} held=yes said='' bin home checkout logs settings=() alone=()
  logs="$base/logs/${trial//\//-}"
  home="$base/home of $RANDOM"
  checkout="$home/a folder & more/coldcopy"
  bin=$(tools "${versions%/*}" "${versions#*/}") || return 1
  mkdir -p "$checkout"
  if [[ $trial == *+git* ]]; then git clone -q "$root" "$checkout"
  elif [[ -e $root/.git ]]; then git -C "$root" archive HEAD | tar -x -C "$checkout"
  else tar -c -C "$root" --exclude=node_modules --exclude=.output --exclude=.wxt . | tar -x -C "$checkout"; fi
  chown -R "$user" "$home"
  if [[ $trial == *scripts=no* ]]; then settings+=(npm_config_ignore_scripts=true); fi
  # The first command of all installs; wrong usage would not, so the cheapest that does is `build`.
  if [[ $trial == *net=no* ]]; then
    step install npm run build -- chrome
    alone=(unshare --net sh -c 'ip link set lo up && exec "$@"' sh)
  fi
  step demo npm run demo -- --headless
  if [[ $trial == *+full* ]]; then step test npm test; else step test npm test -- unit; fi
  said+=" · $(tail -n 1 "$logs.test.log") · $(du -sm "$checkout/node_modules" | cut -f1) MB of packages"
  if [[ -d $checkout/scripts/node/node_modules ]]; then said+=", $(du -sm "$checkout/scripts/node/node_modules" | cut -f1) MB of Node"; fi
  echo "$trial (Node $(as_user node -v), npm $(as_user npm -v 2>/dev/null))$said"
  if [[ ${FRESH_KEEP:-} != yes ]]; then rm -rf "$home"; fi
  [[ $held == yes ]]
}

failed=0
for trial in "${trials[@]}"; do try "$trial" || failed=$((failed + 1)); done
rm -rf "$base/tools"
echo "$((${#trials[@]} - failed)) of ${#trials[@]} trials held."
[[ $failed -eq 0 ]]
