package org.manabiya.mdm.disposal;

import jakarta.ws.rs.core.Response;

/** The batch unit by unit as a file, for the report on the disposal of property. The portal provides it, since it knows texts and forms of files. */
public interface DisposalFile {
    /** @param format {@code xlsx} or {@code csv}, which is the usual one */
    Response of(Disposal disposal, String format);
}
