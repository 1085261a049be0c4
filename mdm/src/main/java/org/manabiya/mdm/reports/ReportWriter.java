package org.manabiya.mdm.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Writes a report in its form and language. The portal provides it, since it knows the texts and the forms of files. */
public interface ReportWriter {
    /** What the file is called, without its ending. */
    String name(ReportSchedule schedule, LocalDate due);

    void write(ReportSchedule schedule, OutputStream out) throws IOException;
}
