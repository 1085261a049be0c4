/** Printed documents: text and tables on A4 with a Japanese font that the product carries. */
package org.manabiya.core.pdf;
