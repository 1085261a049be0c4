/**
 * The OneRoster 1.2 CSV format in its Japanese profiles: reading with every finding, writing strictly. Knows no database.
 *
 * <p>Sources: OneRoster CSV Binding 1.2.1 (1EdTech, 2023-08-22), Japan K-12/Schools Profile 1.0 (2026-03-01), 相互運用標準モデル 6.00.
 */
package org.manabiya.core.roster.oneroster;
