/**
 * What jars offer each other by {@code META-INF/services} and modules by {@code provides}: {@link
 * dev.intrepid.service.ClassLoaders} says where it is looked for. It calls nothing. Internal.
 */
@NullMarked
package dev.intrepid.service;

import org.jspecify.annotations.NullMarked;
