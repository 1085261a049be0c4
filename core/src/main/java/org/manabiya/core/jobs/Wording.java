package org.manabiya.core.jobs;

import java.util.function.Function;

/** Puts words into the language of whoever is asking. The portal brings it, since it knows the languages and the choice. */
public interface Wording {

    /** To be asked for while the request lasts; what it gives may be used after. */
    Function<Words, String> ofCaller();
}
