package org.manabiya.mdm.imports;

/** Who wants to know what a console's export says, in the transaction that takes it in. */
@FunctionalInterface
public interface ConsoleWatch {
    void read(ConsoleExport export);
}
