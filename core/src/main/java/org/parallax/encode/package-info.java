// SPDX-License-Identifier: Apache-2.0
/**
 * Small encoders under ONNX Runtime, the word pieces that they read, and what is made of their scores.
 *
 * <p>The doors are {@link org.parallax.encode.JointParser} and {@link org.parallax.encode.MiniLmCrossEncoder}, trained by this
 * project ({@code docs/model-card.md}), and {@link org.parallax.encode.MiniLmEncoder}, whose ONNX file and vocabulary come unmodified from langchain4j's jar on the class path.
 * ONNX Runtime unpacks its native library into the temporary folder when it is loaded, unless the system property {@code
 * onnxruntime.native.path} names the folder that holds it.
 */
@NullMarked
package org.parallax.encode;

import org.jspecify.annotations.NullMarked;
