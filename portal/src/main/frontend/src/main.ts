import { confirmFirst } from './behaviours/confirm';
import { closeMenus, dropFiles, revealPasswords, sendOnChange } from './behaviours/controls';
import { filterAsTyped } from './behaviours/filter';
import { selectMany } from './behaviours/select';
import { swapFragments } from './behaviours/swaps';
import { loadIslands } from './islands/load';

confirmFirst(document);
swapFragments(document);
closeMenus(document);
sendOnChange(document);
revealPasswords(document);
dropFiles(document);
filterAsTyped(document);
selectMany(document);
loadIslands(document);
