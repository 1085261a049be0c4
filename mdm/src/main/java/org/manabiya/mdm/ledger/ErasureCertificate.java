package org.manabiya.mdm.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The proof that a unit's data is erased (データ消去証明書): without one a unit can be neither erased nor disposed of. Who keeps certificates
 * implements it.
 */
public interface ErasureCertificate {
    /** The unit whose data is erased. */
    UUID device();

    /** The number under which the certificate is kept. */
    String number();

    LocalDate erasedOn();
}
