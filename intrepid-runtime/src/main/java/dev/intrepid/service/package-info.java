/**
 * What jars offer each other by {@code META-INF/services} and modules by {@code provides}: {@link
 * dev.intrepid.service.ClassLoaders} says where it is looked for, {@link
 * dev.intrepid.service.MergedJar} how it is kept when several jars become one, and {@link
 * dev.intrepid.service.NearName} which one was probably meant. It calls nothing. Internal.
 */
@NullMarked
package dev.intrepid.service;

import org.jspecify.annotations.NullMarked;
