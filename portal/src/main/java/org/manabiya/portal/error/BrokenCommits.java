package org.manabiya.portal.error;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/**
 * What the database refuses at the commit. Jersey brings a mapper of its own for this exception, which fails and leaves a bare 500: this
 * one comes before it.
 */
@Provider
@Priority(Priorities.USER - 1000)
public class BrokenCommits extends AnyProblem<TransactionalException> {}
