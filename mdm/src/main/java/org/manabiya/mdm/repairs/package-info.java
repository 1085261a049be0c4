/** Repairs from the request of a pupil or teacher to the unit's return, with the spare for the meantime, the advice and the figures. */
package org.manabiya.mdm.repairs;
