/** Where the devices are, what is broken, what ends when, what it will cost: for the board, a school and a class; grouped by the database. */
package org.manabiya.mdm.dashboard;
