/** The form as data, put in when the page is built: its makers in ../form.mjs are no part of the page. */
declare module 'virtual:form' {
  const form: import('../form.mjs').Form;
  export default form;
}
