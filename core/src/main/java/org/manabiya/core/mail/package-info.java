/** Mail from the product to those who asked for it: the server of the settings, confirmed addresses, and each mail once. */
package org.manabiya.core.mail;
