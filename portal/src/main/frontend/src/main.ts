import { confirmFirst } from './behaviours/confirm';
import { closeMenus, dropFiles, printOnDemand, revealPasswords, sendOnChange } from './behaviours/controls';
import { filterAsTyped } from './behaviours/filter';
import { fillAsSpreadsheet } from './behaviours/grid';
import { selectMany } from './behaviours/select';
import { swapFragments } from './behaviours/swaps';
import { loadIslands } from './islands/load';

confirmFirst(document);
swapFragments(document);
closeMenus(document);
sendOnChange(document);
revealPasswords(document);
dropFiles(document);
printOnDemand(document);
filterAsTyped(document);
fillAsSpreadsheet(document);
selectMany(document);
loadIslands(document);
