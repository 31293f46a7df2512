// The console's page at work. Words and HTML come from the service; this sends what the person does and puts in place
// what arrives.
const language = document.documentElement.lang
const words = document.body.dataset
const log = document.getElementById('log')
const form = document.getElementById('say')
const text = document.getElementById('text')
const newer = document.getElementById('newer')
const status = document.getElementById('status')
const dates = document.getElementById('dates')

async function post(path, body) {
  following = true
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-Mandatebot-Console': '1'},
      body: JSON.stringify({...body, language})
    })
    status.textContent = answer.ok ? '' : answer.status === 409 ? words.noReminder : words.failed
    return answer.ok
  } catch {
    status.textContent = words.failed
    return false
  }
}

const say = text => post('/console/message', {text})

// what is said and what changes

const events = new EventSource('/console/events?' + new URLSearchParams({language, after: words.last}))

events.addEventListener('message', event => {
  log.insertAdjacentHTML('beforeend', event.data)
  if (following) show(log.lastElementChild)
  else if (newer.hidden) { missed = log.lastElementChild; newer.hidden = false }
})

events.addEventListener('outlook', event => {
  const parts = document.createElement('template')
  parts.innerHTML = event.data
  for (const part of parts.content.children) {
    const place = document.getElementById(part.dataset.into)
    if (place.innerHTML.trim() !== part.innerHTML.trim()) place.innerHTML = part.innerHTML
  }
})

events.addEventListener('open', () => { if (status.textContent === words.disconnected) status.textContent = '' })
events.addEventListener('error', () => { status.textContent = words.disconnected })

// what is in view: the newest message and the question that it answers, or their beginning where they are longer than the
// view; it stays where the person scrolls to, until they reach the end again or do something

let following = true
let left = 0 // where the view was last put
let missed // the first message that arrived out of view

function show(message) {
  const before = message.previousElementSibling
  const first = before?.matches('.you') && before.offsetHeight < log.clientHeight / 2 ? before : message
  const top = first.offsetTop - 16
  const last = log.lastElementChild
  const whole = last.offsetTop + last.offsetHeight - top <= log.clientHeight
  log.scrollTop = whole ? log.scrollHeight : top
  left = log.scrollTop
  following = true
  newer.hidden = true
}

log.addEventListener('scroll', () => {
  const end = log.scrollHeight - log.scrollTop - log.clientHeight < 16
  following = end || Math.abs(log.scrollTop - left) < 2
  if (following) newer.hidden = true
})

newer.addEventListener('click', () => { show(missed); log.focus() })

// what the person does

form.addEventListener('submit', async event => {
  event.preventDefault()
  const said = text.value
  if (!said.trim()) return
  text.value = ''
  fit()
  if (!await say(said) && !text.value) { text.value = said; fit() }
})

text.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})

text.addEventListener('input', fit)

function fit() {
  text.rows = Math.min(6, text.value.split('\n').length)
}

document.addEventListener('click', async event => {
  const button = event.target.closest('button')
  if (!button || button.ariaDisabled === 'true') return
  const {say: question, press: data, move: to} = button.dataset
  if (question) { showDates(false); await once(button, () => say(question)) }
  if (data) await once(button, () => post('/console/press', {data}))
  if (to) await once(button, () => post('/console/clock', {to}))
})

// a button pressed twice in a row counts once, and keeps the focus
async function once(button, act) {
  button.ariaDisabled = 'true'
  await act()
  button.ariaDisabled = null
}

// on a narrow screen the dates lie under a button

function showDates(shown) {
  if (dates.ariaExpanded === String(shown)) return
  dates.ariaExpanded = String(shown)
  document.body.classList.toggle('dates', shown)
}

dates.addEventListener('click', () => showDates(dates.ariaExpanded !== 'true'))
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && dates.ariaExpanded === 'true') { showDates(false); dates.focus() }
})

if (log.lastElementChild) show(log.lastElementChild)
