package org.manabiya.mdm.imports;

import java.time.LocalDate;
import java.util.UUID;

/** Who wants to know what a console's export says, in the transaction that takes it in or back. */
public interface ConsoleWatch {
    void read(ConsoleExport export);

    /** The export that told of the municipality's units as of that day has been taken back: what it told is not known. */
    void takenBack(UUID municipality, LocalDate on);
}
