import { closeMenus, revealPasswords } from './behaviours/controls';
import { forgetOnSignOut, watchNetwork } from './behaviours/offline';
import { loadIslands } from './islands/load';

watchNetwork(document);
closeMenus(document);
revealPasswords(document);
loadIslands(document);
if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js');
  void forgetOnSignOut(document);
}
