// Scripts that are loaded when they are needed: the one way to read data that also works from a folder.

/** Runs a script in an element of the page. @param {string} url @returns {Promise<void>} rejected where it cannot be loaded */
export function runScript(url) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = url;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(url));
    document.head.append(element);
  });
}
