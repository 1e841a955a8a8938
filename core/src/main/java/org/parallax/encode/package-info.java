// SPDX-License-Identifier: Apache-2.0
/**
 * Small encoders under ONNX Runtime, and the word pieces that they read.
 *
 * <p>{@link org.parallax.encode.MiniLmEncoder} is the door. The ONNX file and its vocabulary come unmodified from
 * langchain4j's jar on the class path. ONNX Runtime unpacks its native library into the temporary folder when it is
 * loaded, unless the system property {@code onnxruntime.native.path} names the folder that holds it.
 */
@NullMarked
package org.parallax.encode;

import org.jspecify.annotations.NullMarked;
