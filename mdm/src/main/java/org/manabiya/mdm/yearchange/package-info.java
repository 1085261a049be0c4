/** The year change of units (年度更新): who leaves and enters, which units come back, are wiped, checked and reassigned; seen first, undone after. */
package org.manabiya.mdm.yearchange;
