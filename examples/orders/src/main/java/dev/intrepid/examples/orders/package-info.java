/**
 * Orders of a small shop: {@link dev.intrepid.examples.orders.OrdersApp} makes them, {@code
 * Billing}, {@code Shipping} and {@code Bestsellers} handle them; {@link
 * dev.intrepid.examples.orders.Hello} is the smallest app of all. Nothing depends on it.
 */
@NullMarked
package dev.intrepid.examples.orders;

import org.jspecify.annotations.NullMarked;
