/**
 * What a way of replacing the units would mean: how many are bought in which year, what that costs and how sure it is, and how long pupils
 * would be without a device. The arithmetic knows nothing of the database; {@link org.manabiya.mdm.scenario.Scenarios} stores.
 */
package org.manabiya.mdm.scenario;
