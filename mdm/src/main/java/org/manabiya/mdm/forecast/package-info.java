/**
 * How many pupils there will be: by school, grade and year, from the present cohorts, the children of the resident register and the moves
 * in and out.
 */
package org.manabiya.mdm.forecast;
