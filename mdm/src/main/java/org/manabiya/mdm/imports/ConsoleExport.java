package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.manabiya.mdm.models.Platform;

/**
 * What an export of a vendor's console said when it was taken in.
 *
 * @param platform the units that this console manages
 * @param on the day on which the export knows its last unit to have been seen: it cannot be older
 * @param listed the units that it still has
 */
public record ConsoleExport(UUID municipality, Platform platform, LocalDate on, Set<UUID> listed) {}
