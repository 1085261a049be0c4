package org.manabiya.mdm.disposal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.manabiya.core.error.InvalidInput;
import org.manabiya.core.files.Uploaded;

/** How units were erased, as a form of the API says it beside its file. */
record SentProof(ErasureWay way, LocalDate on, String eraser, String number) {
    /** @throws InvalidInput naming the parts that cannot be read; one that is missing is for the proof's own rules */
    static SentProof read(Uploaded sent) throws IOException {
        List<InvalidInput.Field> faults = new ArrayList<>();
        String way = sent.text("way").strip();
        ErasureWay known = Stream.of(ErasureWay.values())
                .filter(each -> each.name().equals(way))
                .findFirst()
                .orElse(null);
        if (known == null && !way.isEmpty()) {
            faults.add(new InvalidInput.Field("way", "mdm.disposal.proofMissing"));
        }
        String on = sent.text("on").strip();
        LocalDate day = null;
        try {
            day = on.isEmpty() ? null : LocalDate.parse(on);
        } catch (DateTimeException noDay) {
            faults.add(new InvalidInput.Field("on", "mdm.ledger.noDay", on));
        }
        InvalidInput.unlessEmpty(faults);
        return new SentProof(known, day, sent.text("eraser"), sent.text("number"));
    }

    CertificateList.Common common() {
        return new CertificateList.Common(way, on, eraser);
    }

    DisposalUnit.Proof proof(UUID file) {
        return new DisposalUnit.Proof(way, on, eraser, number, file);
    }
}
