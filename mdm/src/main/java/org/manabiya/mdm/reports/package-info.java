/** Reports that are made by themselves on a weekday or a day of the month, kept for a while and taken from a list. */
package org.manabiya.mdm.reports;
