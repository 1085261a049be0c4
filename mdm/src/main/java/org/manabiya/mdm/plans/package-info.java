/** The plans that the renewal subsidy asks a municipality to write and publish: drafts, revisions, publication. */
package org.manabiya.mdm.plans;
