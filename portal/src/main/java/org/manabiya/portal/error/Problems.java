package org.manabiya.portal.error;

import jakarta.ws.rs.ext.Provider;

/** Every error for which there is nobody else. */
@Provider
public class Problems extends AnyProblem<Throwable> {}
