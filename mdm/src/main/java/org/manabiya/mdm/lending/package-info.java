/** Lending units: for the year, to take home with a guardian's consent, for a short time; scanning a class, overdue loans, reservations. */
package org.manabiya.mdm.lending;
