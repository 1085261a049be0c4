package org.manabiya.mdm.stocktaking;

import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The report of a stocktaking as a file. The portal provides it, since it knows texts and forms of files. */
public interface StocktakingFile {
    /**
     * The report to the board on the sheets in the caller's reach.
     *
     * @param format {@code pdf}, {@code xlsx} or {@code csv}, which is the usual one
     */
    Response ofStocktaking(UUID stocktaking, String format);

    /** The report on one school's sheet. */
    Response ofSheet(UUID sheet, String format);
}
