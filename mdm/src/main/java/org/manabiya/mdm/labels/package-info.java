/** Labels for units: sheets of paper, what stands on a label, and reading a label's code again. */
package org.manabiya.mdm.labels;
