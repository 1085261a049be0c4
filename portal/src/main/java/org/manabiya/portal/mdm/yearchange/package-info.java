/** The pages of the year change: the board's overview with its rules and checklist, and each school's steps. */
package org.manabiya.portal.mdm.yearchange;
