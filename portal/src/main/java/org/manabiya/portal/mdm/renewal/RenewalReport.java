package org.manabiya.portal.mdm.renewal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.manabiya.portal.page.Texts;

/** The renewal plan's draft as a file, for a report that nobody has asked for at this moment. */
@Dependent
public class RenewalReport {
    private final PlanDocuments documents;

    @Inject
    public RenewalReport(PlanDocuments documents) {
        this.documents = documents;
    }

    /** @param pdf Excel otherwise */
    public void write(UUID municipality, Texts texts, boolean pdf, OutputStream out) throws IOException {
        PlanFile form = pdf ? PlanFile.PDF : PlanFile.XLSX;
        form.write(documents.renewal(municipality, texts), texts, out);
    }
}
