"""When a tab has come to rest, by its own word: no test waits on a clock."""

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# Runs in the tab before anything else. It notes every change of the page, and reads the messages between tab and server
# (protobuf; the numbers of the fields are enough): a run was asked for, has begun, is over.
FIELDS = f"""
const ASK = {BackMsg.RERUN_SCRIPT_FIELD_NUMBER};
const BEGIN = {ForwardMsg.NEW_SESSION_FIELD_NUMBER};
const OVER = {ForwardMsg.SCRIPT_FINISHED_FIELD_NUMBER};
"""
WATCH = (
    FIELDS
    + """
window.__watched = { asked: false, runs: false, changes: 0, over: 0, seen: -1, alike: 0, wait: 0 };
function fieldsOf(data) {
  const bytes = new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, data.byteLength), fields = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (!(byte & 128)) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint(), kind = tag & 7;
    fields.push(tag >>> 3);
    const length = kind < 3 && kind !== 1 ? varint() : kind === 1 ? 8 : 4;  // read first: it moves `at` itself
    if (kind !== 0) at += length;
  }
  return fields;
}
function told({ data }) {
  const fields = fieldsOf(data);
  if (fields.includes(BEGIN)) Object.assign(window.__watched, { asked: false, runs: true });
  if (fields.includes(OVER)) Object.assign(window.__watched, { runs: false, over: performance.now() });
}
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  this.addEventListener("message", told);  // once, however often it is added
  if (fieldsOf(data).includes(ASK)) window.__watched.asked = true;
  return send.call(this, data);
};
const watch = new MutationObserver(() => { window.__watched.changes += 1; });
watch.observe(document, { subtree: true, childList: true, attributes: true });
"""
)

# Asked at every frame: the page stands to its foot, nothing runs, was asked for, moves or is still to come,
# and the last frames were alike (a tap takes a frame or two to reach the server; so does a kept journey to reach the tab).
AT_REST = """(wait) => {
  const watched = window.__watched, app = document.querySelector('[data-testid="stApp"]')?.dataset;
  if (!watched || !app) return false;
  const moves = document.getAnimations().some(
    (one) => one.playState === "running" && one.effect.getComputedTiming().iterations !== Infinity);
  const same = watched.changes === watched.seen && watched.wait === wait && !moves;
  Object.assign(watched, { alike: same ? watched.alike + 1 : 0, seen: watched.changes, wait });
  return watched.alike >= 8 && !watched.asked && !watched.runs
    && app.testScriptState === "notRunning" && app.testConnectionState === "CONNECTED"
    && document.querySelector("footer.foot") !== null && document.getElementById("words") === null
    && document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]') === null;
}"""
