/** School year, Japanese eras, public holidays and school days: the only place that knows them. */
package org.manabiya.core.calendar;
