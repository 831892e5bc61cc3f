/**
 * The query language of servers: reads what people type, says kindly what is wrong with it, and
 * finds which items a query wants and which queries an item is wanted by.
 */
@NullMarked
package dev.kerneldigest.topic.query;

import org.jspecify.annotations.NullMarked;
