package org.manabiya.core.files;

import java.util.UUID;

/** Whose a file is. The board's own files belong to no school. */
public record FileOwner(UUID municipalityId, UUID schoolId, UUID accountId) {}
