package org.manabiya.core.audit;

/** From where the present request comes; answers null outside a request. */
public interface Origin {
    /** The network address of the caller, or null. */
    String address();
}
