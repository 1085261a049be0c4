/** Records of the ledger that turn out to be one unit: found, compared, merged, and taken apart again. */
package org.manabiya.mdm.merging;
