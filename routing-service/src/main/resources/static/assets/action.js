// The token of a link is in the fragment, which a browser sends to nobody: this form brings it, and the address bar forgets it.
const form = document.getElementById("action-enter");
const token = location.hash.slice(1);
if (form && token) {
  history.replaceState(null, "", location.pathname);
  form.elements.code.value = token;
  form.hidden = true;
  document.getElementById("action-wait").hidden = false;
  form.submit();
}
